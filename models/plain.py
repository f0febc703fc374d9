"""The base of the classes of which a document has hundreds: records, blocks, sections, cells.

Entity(text="UBND xã", start=0, end=7, label="ORG")     validated as by SQLModel, in three quarters of the time
"""

from __future__ import annotations

from typing import Any

from sqlmodel import SQLModel


class Plain(SQLModel):
    """An SQLModel class whose objects are mostly no rows of a table."""

    def __init__(self, **values: Any) -> None:
        """Validate the values; ValidationError if they are none of this class.

        SQLModel's own way, which a table's row needs, copies the object's attributes twice and asks each time whether it is a row.
        """
        if self.model_config.get("table"):
            super().__init__(**values)
        else:
            self.__pydantic_validator__.validate_python(values, self_instance=self)

"""What a place of a document does with the acts it names: asks for them, tells of them, or judges what was not done.

a section "IV. Nhiệm vụ trọng tâm" of a báo cáo          → role "task", asks
a heading "2. Đối với Phòng Kinh tế" of a thông báo      → role "task", asks
a section "I. Kết quả đạt được"                          → role "result", does not ask
any section of a kế hoạch that does not judge            → role "task", asks
"""

from __future__ import annotations

from extractors.structured import StructuredDocument
from extractors.vietnamese import party_cues
from extractors.vietnamese.bodies import body_at
from extractors.vietnamese.finding_cues import KIND_OF_TYPE, NORMATIVE_TYPES, REPORTING_TYPES
from models.document import Block

TELLING_ROLES = frozenset({"strength", "shortcoming", "cause", "result", "leadership"})
"""Sections that tell what was: a time there is a deadline only if it lies after the document's own date."""
ASKING_ROLES = frozenset({"task", "recommendation"})
"""Sections that ask for what is to be done."""
FAULT_ROLES = frozenset({"shortcoming", "cause"})
"""Sections that tell what was not done, and why."""
NEUTRAL_ROLES = frozenset({"other", "result", "leadership"})
"""Sections that ask in a plan or directive, though their headings alone do not say so."""
DECIDING_TYPES = frozenset({"quyết định"})
"""Types that lay down rules or give one body its tasks, as the case may be."""
TELLING_TYPES = frozenset({"báo cáo"})
"""Types in which a heading with the name of a body tells of it and asks nothing."""
ADDRESS_REST = 10
"""Characters that a heading may have behind the body it addresses."""


class Places:
    """The places of one document, as its type and headings tell them."""

    def __init__(self, document: StructuredDocument) -> None:
        self._document = document
        self._roles: dict[tuple[str | None, str], str] = {}
        """The roles that were looked up, by section and type."""

    def is_normative(self, block: Block) -> bool:
        """Whether rhythms and events are rules there, not deadlines."""
        doc_type = self._document.type_at(block.start)
        return doc_type in NORMATIVE_TYPES and doc_type not in DECIDING_TYPES

    def lays_down_rules(self, block: Block) -> bool:
        """Whether rhythms and events bind whoever meets them there, and not one body."""
        doc_type = self._document.type_at(block.start)
        return doc_type in NORMATIVE_TYPES or doc_type.startswith("hướng dẫn")

    def asks(self, block: Block) -> bool:
        """Whether the place asks for what it holds."""
        return self.role(block) in ASKING_ROLES

    def role(self, block: Block) -> str:
        """The role of the place; a plan or directive asks wherever it does not judge what was."""
        place = block.section_id, self._document.type_at(block.start)
        if place not in self._roles:
            self._roles[place] = self._role_in(*place)
        return self._roles[place]

    def _role_in(self, section_id: str | None, doc_type: str) -> str:
        role = self._nearest_role(section_id, doc_type)
        orders = doc_type in DECIDING_TYPES or (
            doc_type not in REPORTING_TYPES and KIND_OF_TYPE.get(doc_type) == "task"
        )
        return "task" if orders and role in NEUTRAL_ROLES else role

    def _nearest_role(self, section_id: str | None, doc_type: str) -> str:
        for section in self._document.ancestry(self._document.section(section_id)):
            if section.role != "other":
                return section.role
            if doc_type not in TELLING_TYPES and _is_address(section.heading):
                return "task"
        return "other"


def _is_address(heading: str) -> bool:
    """Whether a heading is the name of the body that is addressed below it ("2. Đối với Phòng Kinh tế")."""
    address = party_cues.ADDRESS.match(heading)
    end = body_at(heading, address.end() if address else 0)
    return end is not None and len(heading) - end < ADDRESS_REST

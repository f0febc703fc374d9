# The service in a container: docker build -t trichluc . && docker run -p 127.0.0.1:8000:8000 -v trichluc:/data trichluc

FROM python:3.13-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
RUN python -m venv /opt/trichluc
COPY requirements-server.lock ./
RUN /opt/trichluc/bin/pip install --require-hashes -r requirements-server.lock
COPY pyproject.toml README.md LICENSE ./
COPY models models
COPY extractors extractors
COPY annotations annotations
COPY corpus corpus
COPY app app
RUN /opt/trichluc/bin/pip install --no-deps --no-build-isolation .

FROM python:3.13-slim-bookworm
# antiword reads old Word files (.doc), as bare text; libreoffice-writer-nogui in its place reads them whole, and RTF, for 400 MB more
# Debian keeps one version of a package per release: a pinned one would be gone after the next security update
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-vie antiword \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin trichluc \
    && install -d -o trichluc -g trichluc /data
COPY --from=build /opt/trichluc /opt/trichluc
ENV PATH=/opt/trichluc/bin:$PATH PYTHONUNBUFFERED=1 HOME=/data TRICHLUC_DATA_DIR=/data TRICHLUC_HOST=0.0.0.0 TRICHLUC_PORT=8000
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-c", \
    "import os, urllib.request as u; u.build_opener(u.ProxyHandler({})).open(f\"http://127.0.0.1:{os.environ['TRICHLUC_PORT']}/healthz\", timeout=4)"]
ENTRYPOINT ["trichluc"]
CMD ["serve"]

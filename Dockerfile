# Two stages: Swift builds, a small Debian runs. The first stage's Debian is the second's.
FROM swift:6.3-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      libpq-dev libpango1.0-dev libcairo2-dev libharfbuzz-dev libzip-dev libxml2-dev libxlsxwriter-dev pkg-config \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# Dependencies first: they change less often than the code.
COPY Package.swift ./
RUN swift package resolve
COPY . .
RUN swift build -c release --static-swift-stdlib --product sdm \
 && swift build -c release --static-swift-stdlib --product sdmd \
 && install -D -t /out/usr/local/bin .build/release/sdm .build/release/sdmd

FROM debian:12-slim
# No server is installed: in a container the database is a service of its own.
RUN apt-get update \
 && apt-get install -y --no-install-recommends \
      libpq5 libpango-1.0-0 libpangocairo-1.0-0 libcairo2 libharfbuzz0b libzip4 libxml2 libxlsxwriter4 fonts-liberation \
      ca-certificates tzdata \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /var/lib/sdm --create-home sdm
COPY --from=build /out/ /
USER sdm
WORKDIR /var/lib/sdm
VOLUME /var/lib/sdm
ENV SDM_DATA=/var/lib/sdm LANG=C.UTF-8
STOPSIGNAL SIGTERM
CMD ["sdmd"]

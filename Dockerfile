# Waymark for operators: sources, production dependencies and the built web app, as a user without rights.
FROM node:24.21.0-bookworm-slim AS web
WORKDIR /waymark
COPY package.json package-lock.json tsconfig.base.json ./
COPY domain/package.json domain/
COPY server/package.json server/
COPY web/package.json web/
RUN npm ci --no-audit --no-fund
COPY domain domain
COPY web web
RUN cd web && node ../node_modules/vite/bin/vite.js build

FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /waymark
COPY package.json package-lock.json ./
COPY domain/package.json domain/
COPY server/package.json server/
COPY web/package.json web/
RUN npm ci --omit=dev --workspace=@waymark/server --workspace=@waymark/domain --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    NODE_COMPILE_CACHE=/data/.cache/node \
    WAYMARK_HOST=0.0.0.0 \
    WAYMARK_DATA_DIR=/data
WORKDIR /waymark
# everything belongs to root and is only read; what changes is in /data
COPY --from=dependencies /waymark ./
COPY domain domain
COPY server server
COPY docs/examples docs/examples
COPY --from=web /waymark/web/dist web/dist
COPY LICENSE ./
RUN mkdir /data /backups && chown node:node /data /backups
USER node
VOLUME ["/data", "/backups"]
EXPOSE 4600
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.WAYMARK_PORT || 4600}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "server/src/main.ts"]
CMD ["serve"]

"""Checks a Compose file without Docker: as YAML, against the Compose schema, and by the rules that
the schema cannot say. Usage: check-compose.py FILE. Exit code 1 when something is wrong.

compose-schema.json is the Compose specification's own schema as docker-compose 1.29.2 ships it
(Apache-2.0). It is older than today's specification: a key that came later is reported as unknown.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml

DURATION = re.compile(r"^(\d+(us|ms|s|m|h))+$")


class UniqueKeys(yaml.SafeLoader):
    """YAML lets a later key win in silence; here a repeated key is an error."""


def unique_mapping(loader, node, deep=False):
    seen = set()
    for key, _ in node.value:
        if key.tag == "tag:yaml.org,2002:merge":
            continue
        name = loader.construct_object(key, deep=True)
        if name in seen:
            raise yaml.constructor.ConstructorError(
                None, None, f"key {name!r} stands twice", key.start_mark
            )
        seen.add(name)
    loader.flatten_mapping(node)
    return yaml.SafeLoader.construct_mapping(loader, node, deep)


UniqueKeys.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, unique_mapping)


def schema_faults(compose):
    schema = json.loads((Path(__file__).parent / "compose-schema.json").read_text())
    validator = jsonschema.Draft7Validator(schema)
    for error in sorted(validator.iter_errors(compose), key=lambda e: list(map(str, e.path))):
        yield f"{'.'.join(map(str, error.path)) or 'file'}: {error.message}"


def rule_faults(compose, folder: Path):
    services = compose.get("services") or {}
    for name, service in services.items():
        if "image" not in service and "build" not in service:
            yield f"services.{name}: neither image nor build"
        build = service.get("build")
        if build:
            build = {"context": build} if isinstance(build, str) else build
            dockerfile = build.get("dockerfile", "Dockerfile")
            if not (folder / build.get("context", ".") / dockerfile).is_file():
                yield f"services.{name}.build: {dockerfile} does not exist"
        needed = service.get("depends_on") or {}
        for other in needed:
            if other not in services:
                yield f"services.{name}.depends_on: no service {other}"
            elif isinstance(needed, dict) and needed[other]["condition"] == "service_healthy":
                if "healthcheck" not in services[other]:
                    yield f"services.{name}.depends_on: {other} has no healthcheck"
        for key in ("interval", "timeout", "start_period"):
            value = (service.get("healthcheck") or {}).get(key)
            if value is not None and not DURATION.match(str(value)):
                yield f"services.{name}.healthcheck.{key}: {value!r} is no duration"
        for volume in service.get("volumes") or []:
            source = volume.split(":")[0] if isinstance(volume, str) else volume.get("source", "")
            if re.match(r"^[A-Za-z0-9]", source) and source not in (compose.get("volumes") or {}):
                yield f"services.{name}.volumes: volume {source} is not declared"
        for kind in ("secrets", "configs"):
            for used in service.get(kind) or []:
                wanted = used if isinstance(used, str) else used.get("source")
                if wanted not in (compose.get(kind) or {}):
                    yield f"services.{name}.{kind}: {wanted} is not declared"


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: check-compose.py FILE", file=sys.stderr)
        return 64
    path = Path(sys.argv[1])
    try:
        compose = yaml.load(path.read_text(encoding="utf-8"), Loader=UniqueKeys)
    except (OSError, yaml.YAMLError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if not isinstance(compose, dict):
        print(f"error: {path}: no Compose file", file=sys.stderr)
        return 1
    faults = list(schema_faults(compose))
    faults = faults or list(rule_faults(compose, path.parent))
    for fault in faults:
        print(f"{path}: {fault}")
    if not faults:
        count = len(compose["services"])
        print(f"{path}: {count} services; schema and rules hold; not run", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

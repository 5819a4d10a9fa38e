"""What infra/ says is so: its commands run, its files parse, and they name flows and options that are there."""

import inspect
import os
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from flows.deployments import ALONE, IN_TURN, deployments
from pipeline.batch import ingest
from pipeline.batch.claim import Known
from pipeline.settings import Settings
from pipeline.store import pinned
from tests.docs.readme import FENCE

INFRA = Path(__file__).parents[2] / "infra"
ROOT = INFRA.parent
SCRIPTS = sorted([*INFRA.glob("*.sh"), *INFRA.glob("*/*.sh")])
GUIDES = [INFRA / "README.md", INFRA / "flink" / "README.md"]


def commands(text: str) -> list[list[str]]:
    return [block["text"].splitlines() for block in FENCE.finditer(text) if block["kind"] == "sh"]


@pytest.mark.timeout(120)
def test_a_lake_is_backed_up_and_restored_as_the_guide_says(sample_lake: Path, tmp_path: Path) -> None:
    shutil.copytree(sample_lake, tmp_path / "lake")
    back_up, restore = commands((INFRA / "README.md").read_text())
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"

    def run(line: str) -> None:
        done = subprocess.run(["bash", "-c", line], cwd=tmp_path, env={**os.environ, "PATH": path}, check=False,
                              capture_output=True, text=True)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"

    for line in ("eventwire relink --lake lake", *back_up):
        run(line)
    before = pinned(tmp_path / "lake").sequence
    (tmp_path / "late.txt").write_text("On Monday two people were hurt in Odesa, the governor said.")
    ingest([tmp_path / "late.txt"], tmp_path / "lake")
    for path_of_page in (tmp_path / "lake" / "pages").glob("*.parquet"):
        path_of_page.write_bytes(b"spoiled")
    for line in restore:
        run(line)
    assert pinned(tmp_path / "lake").sequence == before
    outcome = ingest([tmp_path / "late.txt"], tmp_path / "lake")
    assert outcome.pages == 1 and Known(pinned(tmp_path / "lake"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(INFRA).as_posix())
def test_scripts_parse(script: Path) -> None:
    subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.parametrize("script", ["setup.sh", "engine.sh", "flink/cluster.sh"])
def test_a_script_says_what_it_takes(script: str) -> None:
    done = subprocess.run(["bash", INFRA / script, "nonsense", "x"], capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "'nonsense'" in done.stderr


def test_prefect_yaml_names_flows_and_parameters_that_are_there() -> None:
    said = yaml.safe_load((INFRA / "prefect.yaml").read_text())
    for deployment in said["deployments"]:
        file, _, name = deployment["entrypoint"].partition(":")
        flow = getattr(import_module(file.removesuffix(".py").replace("/", ".")), name)
        (model,) = (one.annotation for one in inspect.signature(flow.fn).parameters.values())
        model.model_validate(deployment["parameters"]["parameters"])
    here = deployments(Path("/in"), Path("/lake"), ("https://news.example/rss.xml",), "redshift:/loads")
    assert [one.name for one in here] == ["landed", "nightly", "feeds", "warehouse"]
    assert [one.name for one in deployments(Path("/in"), Path("/lake"), (), None, watched=True)] == ["nightly"]
    limits = {one.name: one.concurrency_options.collision_strategy.value for one in here}
    assert {one["name"]: one["concurrency_limit"]["collision_strategy"] for one in said["deployments"]} == limits
    assert ALONE.limit == IN_TURN.limit == 1


def test_compose_and_dockerfile_parse_and_name_what_is_there() -> None:
    said = yaml.safe_load((INFRA / "compose.yaml").read_text())
    assert set(said["services"]) == {"folders", "watch", "prefect", "flows", "telling"}
    modules = {service["entrypoint"][2] for service in said["services"].values()
               if service.get("entrypoint", [])[:2] == ["python", "-m"]}
    assert modules == {"flows.serve", "flows.telling"}
    for service in said["services"].values():
        assert (INFRA / service["build"]["context"] / service["build"]["dockerfile"]).is_file()
        assert all((INFRA / service[key]).is_file() for key in ("env_file",) if key in service)
    cluster = yaml.safe_load((INFRA / "flink" / "compose.yaml").read_text())["services"]
    assert set(cluster) == {"jobmanager", "taskmanager1", "taskmanager2", "pool1", "pool2", "jobserver"}
    assert {cluster[name]["network_mode"] for name in ("pool1", "pool2")} == {
        "service:taskmanager1", "service:taskmanager2"}
    lines = re.sub(r"\\\n", " ", (INFRA / "Dockerfile").read_text()).splitlines()
    steps = [line.split(maxsplit=1) for line in lines if line and not line.startswith("#")]
    known = {"FROM", "RUN", "WORKDIR", "COPY", "ENV", "USER", "VOLUME", "ENTRYPOINT", "CMD"}
    assert {name for name, _ in steps} == known
    copied = [source for name, rest in steps if name == "COPY" for source in rest.split()[:-1]]
    assert [source for source in copied if not (ROOT / source).exists()] == []


def test_the_settings_of_prefect_are_known_to_it() -> None:
    names = [line.partition("=")[0] for line in (INFRA / "prefect.env").read_text().splitlines() if "=" in line
             and not line.startswith("#")]
    code = ("from prefect.settings import Settings; s = Settings(); print(s.server.analytics_enabled, "
            "s.server.events.retention_period, s.server.services.db_vacuum.retention_period, "
            "s.flows.heartbeat_frequency)")
    done = subprocess.run(["bash", "-c", f"set -a; . {INFRA / 'prefect.env'}; exec {sys.executable} -c '{code}'"],
                          capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False 3 days, 0:00:00 7 days, 0:00:00 30"
    assert Settings(lock_seconds=60) and "EVENTWIRE_LOCK_SECONDS" in names


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not here: the unit is not verified")
@pytest.mark.parametrize("name", sorted(path.name for path in (INFRA / "systemd").iterdir()))
def test_the_unit_is_one(tmp_path: Path, name: str) -> None:
    unit = tmp_path / name
    text = re.sub("^(User|Group)=eventwire\n", "", (INFRA / "systemd" / name).read_text(), flags=re.MULTILINE)
    unit.write_text(re.sub("/opt/eventwire/.venv/bin/(eventwire|python)", "/bin/true", text))
    done = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    assert not [line for line in done.stderr.splitlines() if unit.name in line], done.stderr


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.parent.name)
def test_what_a_guide_links_and_names_is_there(guide: Path) -> None:
    text = guide.read_text()
    linked = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not (guide.parent / link).exists()]
    settings = {name for name in re.findall(r"EVENTWIRE_([A-Z_]+)", text) if name.lower() not in Settings.model_fields}
    assert linked == [] and settings <= {"ALARM", "LAKE", "MARTS"}

import subprocess
import sys
from pathlib import Path

import emotion_lens

FOLDER = Path(__file__).parents[1]
TRY = "from emotion_lens import Classifier; print(Classifier(threads=1).classify(['I am so happy today.'])[0].verdict)"


def test_a_wheel_brings_the_model_and_its_types(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", tmp_path, FOLDER], check=True, timeout=120)
    [wheel] = tmp_path.glob("*.whl")
    place = tmp_path / "place"
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", place, wheel], check=True, timeout=120)
    assert (place / "emotion_lens" / "py.typed").is_file()
    done = subprocess.run(
        [sys.executable, "-c", TRY], cwd=tmp_path, env={"PYTHONPATH": str(place)}, capture_output=True, check=True, timeout=60
    )
    assert done.stdout == b"joy\n"


def test_the_version_is_told_once() -> None:
    assert f'version = "{emotion_lens.__version__}"' in (FOLDER / "pyproject.toml").read_text(encoding="utf-8")


def test_importing_brings_no_engine() -> None:
    told = "import sys, emotion_lens; print([name for name in ('ray', 'pyspark', 'pandas', 'pyarrow') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], cwd=FOLDER, capture_output=True, check=True, timeout=60)
    assert done.stdout == b"[]\n"

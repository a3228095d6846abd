import pytest

from emotion_lens import Classifier


@pytest.fixture(scope="session")
def classifier() -> Classifier:
    return Classifier(threads=1)

"""Which rows are read together."""

from collections.abc import Iterator, Sequence


def batches(lengths: Sequence[int], most_tokens: int, most_rows: int) -> Iterator[list[int]]:
    """
    Indices of rows of similar length, so that little is spent on padding: every index once, the longest last. A batch has
    at most `most_tokens`, padding included, and `most_rows`; a longer row is a batch of its own.
    """
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (lengths[index] * (len(batch) + 1) > most_tokens or len(batch) >= most_rows):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch

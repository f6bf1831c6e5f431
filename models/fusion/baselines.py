# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""The peers that the fusion model is printed beside: naive Bayes on characters and linear probes on frozen encoders."""

from __future__ import annotations

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from corpus import Corpus
from samples import Sample
from texts import normalise


def naive_bayes(train: list[Sample], test: list[Sample], label) -> np.ndarray:
    """Log-odds of a multinomial naive Bayes on character 1- to 3-grams (words for English)."""
    english = bool(train[0].english)
    analyser = {"analyzer": "word", "ngram_range": (1, 2)} if english else {"analyzer": "char", "ngram_range": (1, 3)}
    model = make_pipeline(CountVectorizer(binary=True, min_df=2, **analyser), MultinomialNB(alpha=0.3))
    model.fit([_text(s) for s in train], [label(s) for s in train])
    return _scores(model, [_text(s) for s in test])


def text_probe(corpus: Corpus, train: list[Sample], test: list[Sample], label) -> np.ndarray:
    """Log-odds of a logistic regression on the mean token state of the frozen text encoder."""
    return _probe([_state(corpus, s) for s in train], [label(s) for s in train], [_state(corpus, s) for s in test])


def image_probe(corpus: Corpus, train: list[Sample], test: list[Sample], label) -> np.ndarray:
    """Log-odds of a logistic regression on the pooled features of the frozen classifier."""

    def feature(sample: Sample) -> np.ndarray:
        return corpus.seen.tokens(sample.picture)[0]

    return _probe([feature(s) for s in train], [label(s) for s in train], [feature(s) for s in test])


def _text(sample: Sample) -> str:
    return normalise(sample.chinese or sample.english)


def _state(corpus: Corpus, sample: Sample) -> np.ndarray:
    return corpus.chinese.mean(sample.chinese) if sample.chinese else corpus.english.mean(sample.english)


def _probe(train: list[np.ndarray], labels: list, test: list[np.ndarray]) -> np.ndarray:
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.03, max_iter=300, class_weight="balanced"))
    model.fit(np.stack(train), labels)
    return _scores(model, np.stack(test))


def _scores(model, test) -> np.ndarray:
    probabilities = model.predict_log_proba(test)
    return probabilities[:, 1] - probabilities[:, 0] if probabilities.shape[1] == 2 else probabilities

# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Makes nsfw-inception.onnx from the InceptionV3 of npm nsfwjs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import commands
import graph
import nsfw

if __name__ == "__main__":
    source = nsfw.Source("inception_v3", graph.SIZE, graph.InceptionGraph)
    commands.run("nsfw-inception", nsfw.steps(source))

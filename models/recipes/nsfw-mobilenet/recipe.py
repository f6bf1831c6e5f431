# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Makes nsfw-mobilenet.onnx from the MobileNetV2 ("mid") of npm nsfwjs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import commands
import graph
import nsfw

if __name__ == "__main__":
    source = nsfw.Source("mobilenet_v2_mid", graph.SIZE, graph.MobilenetGraph)
    commands.run("nsfw-mobilenet", nsfw.steps(source))

// Copyright 2026 The Mingjian Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Runs a TensorFlow.js model on raw float32 inputs, one after the other, and writes its outputs as raw float32.
 * Usage: node reference.js MODEL_JSON WEIGHTS_BIN INPUTS SHAPE OUTPUT_FOLDER; SHAPE is one input's, as in 1,224,224,3.
 */
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { loadGraphModel } from '@tensorflow/tfjs-converter';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [modelFile, weightsFile, inputFile, shapeText, target] = process.argv.slice(2);

function exactly(buffer) {
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
}

async function load() {
  const model = JSON.parse(readFileSync(modelFile));
  const weightSpecs = model.weightsManifest.flatMap((group) => group.weights);
  const artifacts = { ...model, weightSpecs, weightData: exactly(readFileSync(weightsFile)) };
  const signature = model.signature ?? model.userDefinedMetadata?.signature;
  return model.modelTopology.node
    ? loadGraphModel(tf.io.fromMemory({ ...artifacts, format: 'graph-model', signature }))
    : loadLayersModel(tf.io.fromMemory({ ...artifacts, format: 'layers-model' }));
}

function named(model, outputs) {
  const list = Array.isArray(outputs) ? outputs : [outputs];
  return list.map((tensor, index) => [model.outputs[index].name.replace(/\W/g, '_'), tensor]);
}

await tf.setBackend('wasm');
const model = await load();
const shape = shapeText.split(',').map(Number);
const inputs = new Float32Array(exactly(readFileSync(inputFile)));
const length = shape.reduce((product, extent) => product * extent, 1);
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (let begin = 0; begin < inputs.length; begin += length) {
  const input = tf.tensor(inputs.subarray(begin, begin + length), shape);
  for (const [name, tensor] of named(model, model.predict(input))) {
    appendFileSync(join(target, `${name}.f32`), Buffer.from(tensor.dataSync().slice().buffer));
    tensor.dispose();
  }
  input.dispose();
}

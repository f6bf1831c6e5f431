// Copyright 2026 The Mingjian Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Unpacks a model that an npm package bundles as JavaScript modules (`model.min.js` and base64 shards) into
 * `model.json` and `weights.bin`. Usage: node unpack.js BUNDLE_FOLDER TARGET_FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [bundle, target] = process.argv.slice(2).map((folder) => resolve(folder));
const require = createRequire(join(bundle, 'package.json'));

function content(name) {
  const module = require(join(bundle, `${name}.min.js`));
  return module.default ?? module;
}

const model = content('model');
const shards = model.weightsManifest.flatMap((group) => group.paths.map((path) => path.replace(/\.bin$/, '')));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'model.json'), JSON.stringify(model));
writeFileSync(join(target, 'weights.bin'), Buffer.concat(shards.map((shard) => Buffer.from(content(shard), 'base64'))));

#!/usr/bin/env node
/** The hook of pre-commit (.pre-commit-hooks.yaml): options as they are given, and the files that are committed. */
import { runEmotionLens } from './program.mjs';

process.exitCode = runEmotionLens(process.argv.slice(2));

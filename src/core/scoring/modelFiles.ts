/** A model's network: the first of these that its folder has. The quantised one is a quarter of the size. */
export const networkFiles = ['onnx/model_quantized.onnx', 'onnx/model.onnx'] as const;

/** What a model's folder must hold beside its network. */
export const neededModelFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** All of a model's folder that is read. */
export const modelFiles: readonly string[] = [...networkFiles, ...neededModelFiles, 'figures.json', 'SHA256SUMS'];

/** All of the model in the package. */
export const packagedModelFiles = modelFiles.filter((name) => name !== networkFiles[1]);

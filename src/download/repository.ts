import { t } from '@vscode/l10n';

import { ModelProblem } from '../core/scoring/classifier.ts';
import { fieldsOf, isCount, isRecord } from '../core/scoring/guards.ts';
import { isModelId } from '../core/scoring/model/modelId.ts';
import { askForJson, persist } from './answer.ts';
import { type Hub, hostOf } from './hub.ts';

/** What a file's content must come to: the SHA-256 of a large file, Git's own SHA-1 of a small one. */
export type Checksum =
  | { readonly kind: 'sha256'; readonly hex: string }
  | { readonly kind: 'gitBlob'; readonly hex: string };

export interface RepositoryFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly checksum: Checksum;
}

/** What a hub says of a model at one moment. */
export interface Repository {
  /** As the hub writes it, which may differ from what was asked. */
  readonly id: string;
  /** The commit: every file is had from it, whatever is changed meanwhile. */
  readonly revision: string;
  readonly license?: string;
  readonly files: readonly RepositoryFile[];
}

const mostBytes = 16 * 1024 * 1024;

/** Asks a hub what a model's repository holds; nothing of it is downloaded. Rejects as `persist` does. */
export async function readRepository(hub: Hub, id: string, signal: AbortSignal): Promise<Repository> {
  const path = `/api/models/${id}?blobs=true`;
  const answer = await persist(hub, signal, () => askForJson(hub, path, { signal, limit: mostBytes }));
  return repositoryOf(answer, hub);
}

/** Reads the hub's answer. Throws ModelProblem where it makes no sense, and for a model that is not for everybody. */
function repositoryOf(answer: unknown, hub: Hub): Repository {
  const { id, sha, siblings, gated, disabled, private: hidden, cardData } = fieldsOf(answer);
  if (gated === 'auto' || gated === 'manual' || gated === true || hidden === true || disabled === true)
    throw new ModelProblem(
      t('{0} hands this model out on conditions only. Download it there, then choose its folder here.', hostOf(hub)),
    );
  if (typeof id !== 'string' || !isModelId(id) || !isHex(sha, 40) || !Array.isArray(siblings))
    throw new ModelProblem(
      t('{0} gave an answer that was not expected. Check emotionLens.model.hub, or try again later.', hostOf(hub)),
      { cause: new Error(JSON.stringify(answer).slice(0, 500)) },
    );
  const license = licenseOf(fieldsOf(cardData));
  return {
    id,
    revision: sha,
    ...(license !== undefined && { license }),
    files: siblings.flatMap((each: unknown) => fileOf(each)),
  };
}

/** Files without a size and a checksum are left out: they can't be had whole. */
function fileOf(value: unknown): readonly RepositoryFile[] {
  const { rfilename: path, size, blobId, lfs } = fieldsOf(value);
  if (typeof path !== 'string') return [];
  if (isRecord(lfs)) {
    const { sha256, size: whole } = lfs;
    return isHex(sha256, 64) && isCount(whole)
      ? [{ path, size: whole, checksum: { kind: 'sha256', hex: sha256 } }]
      : [];
  }
  return isHex(blobId, 40) && isCount(size) ? [{ path, size, checksum: { kind: 'gitBlob', hex: blobId } }] : [];
}

function licenseOf({ license, license_name: name }: Readonly<Record<string, unknown>>): string | undefined {
  const named = [license === 'other' ? name : license, license].find((each) => typeof each === 'string');
  return typeof named === 'string' && named.trim() !== '' ? named.trim().slice(0, 100) : undefined;
}

function isHex(value: unknown, digits: number): value is string {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);
}

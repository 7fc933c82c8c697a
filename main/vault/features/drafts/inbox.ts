import path from 'node:path'
import {
  type Draft,
  draftSchema,
  MOST_DRAFT_BYTES,
  MOST_WAITING_DRAFTS,
} from '../../../../shared/contract/drafts.ts'
import { unpadded } from '../../../../shared/domain/drafts/padding.ts'
import { sodium } from '../../keys/sodium.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { InboxKey } from './draft-repository.ts'

/** Security: the only names that are ever opened or taken away; the folder may hold somebody else's files. */
const SEALED_NAME = /^draft-[0-9a-f]{32}\.sealed$/
const UNFINISHED_NAME = /^draft-[0-9a-f]{32}\.part$/

/** The files of the inbox that look like drafts, at most as many as may wait. */
export function draftFiles(files: FileLayer, inbox: string): readonly string[] {
  return named(files, inbox, SEALED_NAME).slice(0, MOST_WAITING_DRAFTS)
}

/** Takes away what a crash left of a draft that was being written; it opens for nobody. */
export function clearUnfinished(files: FileLayer, inbox: string): void {
  for (const file of named(files, inbox, UNFINISHED_NAME)) files.removeFile(file)
}

function named(files: FileLayer, inbox: string, name: RegExp): readonly string[] {
  if (files.kindOf(inbox) !== 'folder') return []
  return files
    .list(inbox)
    .filter((file) => name.test(path.basename(file)))
    .toSorted()
}

/** What a file holds; null where it is too large, is no plain file, or does not open. */
export function openDraftFile(files: FileLayer, file: string, key: InboxKey): Draft | null {
  try {
    return openDraft(files.read(file, MOST_DRAFT_BYTES + sodium.crypto_box_SEALBYTES), key)
  } catch {
    return null
  }
}

/**
 * Opens one sealed draft; null where it is for another key or holds something else. Security: who can write into the
 * folder can seal what they like to the public key, so what is inside is read like anything from outside.
 */
export function openDraft(sealed: Uint8Array, key: InboxKey): Draft | null {
  try {
    const clear = sodium.crypto_box_seal_open(
      sealed,
      sodium.from_hex(key.publicKey),
      sodium.from_hex(key.privateKey),
    )
    const content = unpadded(clear)
    return content === null ? null : draftSchema.parse(JSON.parse(new TextDecoder().decode(content)))
  } catch {
    return null
  }
}

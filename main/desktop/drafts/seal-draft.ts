import { randomUUID } from 'node:crypto'
import { type Draft, MOST_DRAFT_BYTES, type UnsavedCall } from '../../../shared/contract/drafts.ts'
import { padded, paddedSize } from '../../../shared/domain/drafts/padding.ts'

/** Loaded when a vault is opened, not when Respite starts: most of its work is done in the vault process. */
async function loadSodium() {
  const { default: sodium } = await import('libsodium-wrappers-sumo')
  await sodium.ready
  return sodium
}

/** Gets ready to seal, so that a lock does not wait for it. */
export async function prepareToSeal(): Promise<void> {
  await loadSodium()
}

/**
 * Seals what could not be saved to the vault's inbox key. Security: the desktop has only the public half, so what it
 * sealed it cannot open again; the private half lies in the vault's database. More than one where it is much.
 */
export async function sealDraft(
  calls: readonly UnsavedCall[],
  publicKey: string,
  writtenAtMs: number,
): Promise<readonly Uint8Array[]> {
  const sodium = await loadSodium()
  const key = sodium.from_hex(publicKey)
  return contentsOf(calls, writtenAtMs).map((content) => {
    const clear = padded(content)
    const sealed = sodium.crypto_box_seal(clear, key)
    clear.fill(0)
    content.fill(0)
    return sealed
  })
}

/** As JSON, in one piece where it fits and one for each call where it does not; a call that fits nowhere is left out. */
function contentsOf(calls: readonly UnsavedCall[], writtenAtMs: number): readonly Uint8Array[] {
  const encode = (some: readonly UnsavedCall[]) => {
    const draft: Draft = { id: randomUUID(), writtenAtMs, calls: [...some] }
    return new TextEncoder().encode(JSON.stringify(draft))
  }
  const fits = (content: Uint8Array) => paddedSize(content.length) <= MOST_DRAFT_BYTES
  const whole = encode(calls)
  return fits(whole) ? [whole] : calls.map((one) => encode([one])).filter(fits)
}

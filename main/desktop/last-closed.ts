import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { copyClosed, forceFolder, PARTS, stateOfClosed } from '../disk/closed-vault.ts'
import type { VaultDisk } from './vault-disk.ts'

const VAULT_ID = /^[0-9a-f]{32}$/
/** What this file makes: a copy, one that is being taken, and the one before while it is put in place. */
const OURS = /^[0-9a-f]{32}-[0-9a-f]{16}(?:\.[0-9a-f]{12}\.part|\.before)?$/

/** A vault by the id in its header and by where it lies: two histories of one vault have the same id. */
type Lying = { readonly vaultId: string; readonly folder: string }

/** Copies of vaults as they were when they were closed here, one for each, encrypted as they are. */
export type LastClosed = {
  /** Takes a copy in place of the one before; gives whether it did. `isClosed` says whether nobody opened it meanwhile. */
  readonly keep: (vault: Lying, isClosed: () => boolean) => Promise<boolean>
  readonly has: (vault: Lying) => boolean
  /** Makes the copy a vault of its own in `place`, which is not there yet. */
  readonly moveTo: (vault: Lying, place: string) => void
  /**
   * Makes the copies of a vault unreadable and takes them away, wherever the vault lay when they were taken, but not
   * those of `others`: an erased copy of a vault has the id of the real one. Gives whether one of them has a copy.
   */
  readonly erase: (vaultId: string, others: readonly string[]) => boolean
}

/** `root` is a folder of this account's own. What an earlier run left unfinished in it is taken away. */
export function createLastClosed(
  root: string,
  disk: Pick<VaultDisk, 'stateOfClosed' | 'copyClosed'> = { stateOfClosed, copyClosed },
): LastClosed {
  // Security: the id comes out of a header that somebody else may have written; it becomes a name only in its exact shape.
  const placeOf = ({ vaultId, folder }: Lying) => {
    const where = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16)
    return VAULT_ID.test(vaultId) ? path.join(root, `${vaultId}-${where}`) : null
  }
  const has = (vault: Lying) => {
    const place = placeOf(vault)
    return place !== null && PARTS.every((part) => existsSync(path.join(place, part)))
  }
  settleUnfinished(root)
  return {
    has,
    keep: async (vault, isClosed) => {
      const { folder } = vault
      const place = placeOf(vault)
      if (place === null) return false
      const partial = `${place}.${randomBytes(6).toString('hex')}.part`
      try {
        mkdirSync(root, { recursive: true, mode: 0o700 })
        const before = await disk.stateOfClosed(folder)
        if (before === null) return false
        await disk.copyClosed(folder, partial)
        // Opened, or written by a sync program, while it was copied: two halves of different times may be in it.
        if (!isClosed() || (await disk.stateOfClosed(folder)) !== before) return false
        takeAway(`${place}.before`)
        if (existsSync(place)) renameSync(place, `${place}.before`)
        renameSync(partial, place)
        await forceFolder(root)
        takeAway(`${place}.before`)
        return true
      } catch {
        // A full disk, one that cannot be written, or does not answer: the copy before stays, and nothing waits for this one.
        return false
      } finally {
        takeAway(partial)
      }
    },
    moveTo: (vault, place) => {
      const from = placeOf(vault)
      if (from === null) return
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
      renameSync(from, place)
    },
    erase: (vaultId, others) => {
      if (!VAULT_ID.test(vaultId) || !existsSync(root)) return false
      const spared = others.map((folder) => path.basename(placeOf({ vaultId, folder }) ?? ''))
      let hasSpared = false
      for (const name of readdirSync(root)) {
        if (!name.startsWith(`${vaultId}-`) || !OURS.test(name)) continue
        if (spared.includes(name)) {
          hasSpared = true
          continue
        }
        const header = path.join(root, name, 'vault.hdr')
        if (existsSync(header)) writeFileSync(header, randomBytes(4096), { flag: 'r+' })
        takeAway(path.join(root, name))
      }
      return hasSpared
    },
  }
}

/** Takes a copy away: its own two files, and the folder once it is empty. Nothing there is no failure. */
function takeAway(place: string): void {
  if (!existsSync(place)) return
  for (const part of PARTS) if (existsSync(path.join(place, part))) unlinkSync(path.join(place, part))
  rmdirSync(place)
}

/** A crash between the two renames leaves the copy before under its side name; a half copy is worth nothing. */
function settleUnfinished(root: string): void {
  if (!existsSync(root)) return
  try {
    for (const name of readdirSync(root)) {
      const place = path.join(root, name)
      if (!OURS.test(name)) continue
      if (name.endsWith('.part')) takeAway(place)
      if (!name.endsWith('.before')) continue
      if (existsSync(place.slice(0, -'.before'.length))) takeAway(place)
      else renameSync(place, place.slice(0, -'.before'.length))
    }
  } catch {
    // It is tried again at the next start; Respite starts all the same.
  }
}

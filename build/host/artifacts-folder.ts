import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Where playwright would put downloads and traces; there are none. Named, because it makes a new folder for every
 * process otherwise and leaves it behind when that process is killed.
 */
export const ARTIFACTS_FOLDER = path.join(tmpdir(), 'respite-stand-in')

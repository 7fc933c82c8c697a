import { utilityProcess as standIn } from '../../build/host/utility-process.ts'

/** What a test of the desktop puts in Electron's place where a real process is wanted: `vi.mock('electron', ...)`. */
export const utilityProcess = standIn

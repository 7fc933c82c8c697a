import { type FileLayer, realFiles } from '../../main/vault/storage/file-layer.ts'

/** The real file system, of which one writing step fails, or that one and every one after it. */
export function countingFiles() {
  let count = 0
  let failing = Number.POSITIVE_INFINITY
  let forGood = false
  const counted =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      count += 1
      if (forGood ? count >= failing : count === failing)
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      act(...args)
    }
  const files: FileLayer = {
    ...realFiles,
    writeNew: counted(realFiles.writeNew),
    rename: counted(realFiles.rename),
    syncFolder: counted(realFiles.syncFolder),
    removeFile: counted(realFiles.removeFile),
  }
  return {
    files,
    breakAt: (step: number, andEveryOneAfter: boolean) => {
      count = 0
      failing = step
      forGood = andEveryOneAfter
    },
    repair: () => {
      failing = Number.POSITIVE_INFINITY
    },
  }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { announcerWithoutMarkup } from './announcer-without-markup.ts'

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

/** Lists the files of the page, so that the main process can serve these and no others. */
function listRendererFiles(): Plugin {
  return {
    name: 'list-renderer-files',
    writeBundle(_options, bundle) {
      mkdirSync(dist, { recursive: true })
      writeFileSync(path.join(dist, 'renderer-files.json'), JSON.stringify(Object.keys(bundle).sort()))
    },
  }
}

/** The day of the build, for a line about its age; a build that is made again can name the first one's moment. */
function builtOn(): string {
  const { SOURCE_DATE_EPOCH: seconds } = process.env
  return (seconds === undefined ? new Date() : new Date(Number(seconds) * 1000)).toISOString().slice(0, 10)
}

/** Three bundles: the trusted side (with the vault process and its worker), the bridge, and the page. */
export default defineConfig({
  main: {
    root,
    define: { RESPITE_BUILT_ON: JSON.stringify(builtOn()) },
    build: {
      outDir: path.join(dist, 'main'),
      emptyOutDir: true,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: path.join(root, 'main/index.ts'),
          vault: path.join(root, 'main/vault/index.ts'),
          disk: path.join(root, 'main/disk/index.ts'),
          'key-derivation-worker': path.join(root, 'main/vault/keys/key-derivation-worker.ts'),
          'calendar-worker': path.join(root, 'main/vault/features/workday/calendar-worker.ts'),
          'import-worker': path.join(root, 'main/vault/features/transfer/import-worker.ts'),
          'form-file-worker': path.join(root, 'main/vault/features/measure/form-file-worker.ts'),
        },
        external: ['better-sqlite3-multiple-ciphers'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: path.join(dist, 'preload'),
      emptyOutDir: true,
      rollupOptions: {
        input: { index: path.join(root, 'main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    plugins: [react(), announcerWithoutMarkup(), listRendererFiles()],
    build: {
      outDir: path.join(dist, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      // The page is loaded anew at every lock and unlock: half the bytes, half the wait.
      minify: true,
      chunkSizeWarningLimit: 2_000,
      rollupOptions: {
        input: {
          index: path.join(root, 'renderer/index.html'),
          print: path.join(root, 'renderer/print.html'),
        },
      },
    },
  },
})

import './node-version.mjs'

await import('./commands/package.ts')

import './node-version.mjs'

await import('./gallery/shoot.ts')

import { spawn } from 'node:child_process'
import path from 'node:path'

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '..')

/** One command of a longer job: what a person is told it does, and the script it runs with this Node. */
export type Step = { readonly name: string; readonly script: string; readonly args?: readonly string[] }

/** Runs steps one after the other, saying how long each took; stops at the first that fails and gives its code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  for (const [index, step] of steps.entries()) {
    const startedAt = performance.now()
    console.log(`\n[${index + 1}/${steps.length}] ${step.name}`)
    const code = await runScript(path.join(ROOT, step.script), step.args ?? [])
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (code !== 0) {
      console.error(`\n${step.name}: failed after ${seconds} s (exit code ${code})`)
      return code
    }
    console.log(`${step.name}: done in ${seconds} s`)
  }
  return 0
}

/** Runs one script with this Node; gives its exit code, 1 where a signal ended it. */
export function runScript(script: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' })
    const stop = () => child.kill('SIGTERM')
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    child.on('exit', (code) => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve(code ?? 1)
    })
  })
}

const TOOLS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  typescript: 'node_modules/typescript/bin/tsc',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/playwright/cli.js',
  electronVite: 'node_modules/electron-vite/bin/electron-vite.js',
  electronBuilder: 'node_modules/electron-builder/cli.js',
} as const

/** A step that runs one of the development tools. */
export function toolStep(name: string, tool: keyof typeof TOOLS, ...args: string[]): Step {
  return { name, script: TOOLS[tool], args }
}

/** Turns the sources into the app under dist/. */
export const BUILD_STEP = toolStep(
  'Build the app',
  'electronVite',
  'build',
  '--config',
  'build/electron.vite.config.ts',
  '--logLevel',
  'warn',
)

/** Format, lint, types and unused exports. */
export const CHECK_STEPS: readonly Step[] = [
  toolStep(
    'Format, lint and import rules',
    'biome',
    'check',
    '--config-path=build/respite.biome.json',
    '--error-on-warnings',
    'main',
    'renderer',
    'shared',
    'tests',
    'build',
  ),
  toolStep('Types', 'typescript', '-b'),
  toolStep('Unused files, exports and packages', 'knip', '--config', 'build/knip.json'),
]

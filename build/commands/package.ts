import { rmSync } from 'node:fs'
import path from 'node:path'
import { renderIcons } from '../packaging/render-icons.ts'
import { BUILD_STEP, ROOT, runScript, runSteps, toolStep } from '../steps.ts'

/*
 * Builds the app and packs it for this platform; more arguments go to electron-builder as they are. Electron's runtime is
 * fetched first, apart from everything else, so that a machine that cannot fetch it is told so and not shown a stack.
 */
const given = process.argv.slice(2)
const bringsRuntime = given.some((argument) => argument.includes('electronDist'))

process.exitCode = await pack()

async function pack(): Promise<number> {
  for (const part of ['main', 'preload', 'renderer', 'package'])
    rmSync(path.join(ROOT, 'dist', part), { recursive: true, force: true })
  const built = await runSteps([BUILD_STEP])
  if (built !== 0) return built
  await renderIcons(path.join(ROOT, 'build/icons/respite.svg'), path.join(ROOT, 'dist/package'))
  if (!bringsRuntime && (await runScript(path.join(ROOT, 'node_modules/electron/install.js'), [])) !== 0) {
    console.error(
      "\nElectron's runtime cannot be fetched from here, and a package is made of it. The app itself is built, in dist/.\n" +
        'Run the same command on a machine with a connection, or name a folder with the unpacked runtime:\n' +
        '  npm run package -- -c.electronDist=FOLDER',
    )
    return 1
  }
  return runSteps([
    toolStep('Pack', 'electronBuilder', '--config', 'electron-builder.yml', '--publish', 'never', ...given),
  ])
}

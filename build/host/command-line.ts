import type { CommandLine } from 'electron'

/** The switches the app added for Chromium, which really gets them; and those of the process's own command line. */
class StandInCommandLine
  implements Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'>
{
  readonly #added = new Map<string, string>()

  appendSwitch(name: string, value = ''): void {
    this.#added.set(name, value)
  }

  hasSwitch(name: string): boolean {
    return this.#added.has(name) || this.#given(name) !== undefined
  }

  getSwitchValue(name: string): string {
    return this.#added.get(name) ?? this.#given(name)?.split('=').slice(1).join('=') ?? ''
  }

  removeSwitch(name: string): void {
    this.#added.delete(name)
  }

  /** The added switches as Chromium takes them. */
  asArguments(): readonly string[] {
    return [...this.#added].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  }

  #given(name: string): string | undefined {
    return process.argv.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
  }
}

/** `app.commandLine`. */
export const commandLine = new StandInCommandLine()

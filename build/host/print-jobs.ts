import type { PrinterInfo } from 'electron'
import type { PrintAnswer, PrintJob } from './control-messages.ts'

const jobs: PrintJob[] = []
const answers: PrintAnswer[] = []
let hasPrinter = true

/** The jobs that reached the made-up printer. */
export function printJobs(): readonly PrintJob[] {
  return jobs
}

/** Scripts what comes of the next job; without it, jobs succeed. */
export function answerNextPrint(answer: PrintAnswer): void {
  answers.push(answer)
}

/** Takes a job; what was asked for is kept, the page itself is not. */
export function takePrintJob(job: PrintJob): PrintAnswer {
  jobs.push(job)
  const answer = answers.shift() ?? { success: true, reason: '' }
  hasPrinter = answer.hasPrinter ?? true
  return answer
}

/** The made-up printer, unless the last answer took it away. */
export function printers(): readonly PrinterInfo[] {
  return hasPrinter ? [{ name: 'made-up', displayName: 'Made up', description: '', options: {} }] : []
}

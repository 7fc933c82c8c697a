import type { PrintAnswer, PrintJob } from './control-messages.ts'

const jobs: PrintJob[] = []
const answers: PrintAnswer[] = []

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
  return answers.shift() ?? { success: true, reason: '' }
}

import type { PlanStep } from '../day-types.ts'

type StepFacts = Pick<PlanStep, 'id' | 'title' | 'detail' | 'minutes' | 'opens' | 'rows'> & Partial<PlanStep>

/** A step with what most steps share: no smallest version, no exercise of its own, no sessions needed, nothing replaced. */
export function step(facts: StepFacts): PlanStep {
  return { smallest: null, exercise: null, needsSessions: false, replaces: null, ...facts }
}

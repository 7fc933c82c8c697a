import { useEffect, useRef } from 'react'
import { unreachable } from '../../shared/assert.ts'
import { BackupOverdue } from '../features/backup/backup-overdue.tsx'
import { BackupScreen } from '../features/backup/backup-screen.tsx'
import { AdjustmentsScreen } from '../features/caseload/adjustments-screen.tsx'
import { CaseloadScreen } from '../features/caseload/caseload-screen.tsx'
import { WhatIfScreen } from '../features/caseload/what-if-screen.tsx'
import { CodeScreen } from '../features/codes/code-screen.tsx'
import { CodesScreen } from '../features/codes/codes-screen.tsx'
import { HelpScreen } from '../features/help/help-screen.tsx'
import { QuestionsScreen } from '../features/help/questions-screen.tsx'
import { BinScreen } from '../features/journal/bin-screen.tsx'
import { CalendarScreen } from '../features/journal/calendar-screen.tsx'
import { EntryScreen } from '../features/journal/entry-screen.tsx'
import { JournalScreen } from '../features/journal/journal-screen.tsx'
import { ShelfPrintScreen } from '../features/journal/shelf-print-screen.tsx'
import { ShelfScreen } from '../features/journal/shelf-screen.tsx'
import { VersionsScreen } from '../features/journal/versions-screen.tsx'
import { WriteScreen } from '../features/journal/write-screen.tsx'
import { AnswerSheetScreen } from '../features/measure/answer-sheet-screen.tsx'
import { ComparisonLines } from '../features/measure/comparison-lines.tsx'
import { ComparisonScreen } from '../features/measure/comparison-screen.tsx'
import { MeasureScreen } from '../features/measure/measure-screen.tsx'
import { OfficialFormScreen } from '../features/measure/official-form-screen.tsx'
import { ResultScreen } from '../features/measure/result-screen.tsx'
import { PatternsScreen } from '../features/patterns/patterns-screen.tsx'
import { DayScreen } from '../features/plan/day-screen.tsx'
import { MonthScreen } from '../features/plan/month-screen.tsx'
import { RestScreen } from '../features/plan/rest-screen.tsx'
import { TodayScreen } from '../features/plan/today-screen.tsx'
import { BreathsScreen } from '../features/practices/breaths-screen.tsx'
import { ExerciseScreen } from '../features/practices/exercise-screen.tsx'
import { MonthBehind } from '../features/practices/month-behind.tsx'
import { PracticeScreen } from '../features/practices/practice-screen.tsx'
import { PracticesScreen } from '../features/practices/practices-screen.tsx'
import { StepTick } from '../features/practices/step-tick.tsx'
import { RehearsalDue, SheetMissing } from '../features/safekeeping/rehearsal-due.tsx'
import { SecurityScreen } from '../features/safekeeping/security-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { SummaryScreen } from '../features/summary/summary-screen.tsx'
import { AccountabilityScreen } from '../features/support/accountability-screen.tsx'
import { AppointmentScreen } from '../features/support/appointment-screen.tsx'
import { AppointmentsScreen } from '../features/support/appointments-screen.tsx'
import { DueToday } from '../features/support/due-today.tsx'
import { OwnTherapyScreen } from '../features/support/own-therapy-screen.tsx'
import { SupportEntryScreen } from '../features/support/support-entry-screen.tsx'
import { SupportScreen } from '../features/support/support-screen.tsx'
import { TransferScreen } from '../features/transfer/transfer-screen.tsx'
import { EraseScreen } from '../features/vault/erase-screen.tsx'
import { RestoreForm } from '../features/vault/restore-form.tsx'
import { DaySheetScreen } from '../features/workday/day-sheet-screen.tsx'
import { AfterTheMonth } from '../features/worksheets/after-the-month.tsx'
import { EarlyWarningScreen } from '../features/worksheets/early-warning-screen.tsx'
import { OwnSignsToRead } from '../features/worksheets/own-signs.tsx'
import { WorksheetScreen } from '../features/worksheets/worksheet-screen.tsx'
import { useNavigation } from './navigation-context.ts'
import type { Place } from './places.ts'
import styles from './shell.module.css'

/** The screen of a place. Its heading takes the focus, so that a keyboard or a screen reader starts there. */
export function CurrentScreen({ place }: { readonly place: Place }) {
  const frame = useRef<HTMLDivElement>(null)
  const name = JSON.stringify(place)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is what moves the focus.
  useEffect(() => {
    frame.current?.focus()
  }, [name])
  return (
    <div ref={frame} tabIndex={-1} className={styles.frame} key={name} data-screen={place.screen}>
      <ScreenOf place={place} />
    </div>
  )
}

function ScreenOf({ place }: { readonly place: Place }) {
  const { goBack } = useNavigation()
  switch (place.screen) {
    case 'today':
      return (
        <TodayScreen
          renderDue={(isDepleted) => (
            <>
              <DueToday onlyOwnTherapy={isDepleted} />
              {!isDepleted && <AfterTheMonth />}
            </>
          )}
          first={
            <>
              <SheetMissing />
              <BackupOverdue />
            </>
          }
        >
          <RehearsalDue />
        </TodayScreen>
      )
    case 'day':
      return <DayScreen day={place.day} />
    case 'worksheet':
      return (
        <WorksheetScreen name={place.worksheet}>
          <StepTick stepId={place.stepId} />
        </WorksheetScreen>
      )
    case 'early-warning':
      return <EarlyWarningScreen renderLines={(lines) => <ComparisonLines lines={lines} />} />
    case 'month':
      return <MonthScreen />
    case 'rest':
      return <RestScreen />
    case 'journal':
      return <JournalScreen start={place.filter ?? null} />
    case 'journal-calendar':
      return <CalendarScreen start={place.day ?? null} />
    case 'entry':
      return <EntryScreen id={place.id} />
    case 'write':
      return <WriteScreen kind={place.kind} stepId={place.stepId} isNew={place.isNew ?? false} />
    case 'codes':
      return <CodesScreen />
    case 'code':
      return <CodeScreen id={place.id} />
    case 'versions':
      return <VersionsScreen id={place.id} />
    case 'shelf':
      return <ShelfScreen shelf={place.shelf} />
    case 'shelf-print':
      return <ShelfPrintScreen shelf={place.shelf} />
    case 'journal-bin':
      return <BinScreen />
    case 'patterns':
      return <PatternsScreen />
    case 'practices':
      return <PracticesScreen />
    case 'practice':
      return <PracticeScreen practice={place.practice} stepId={place.stepId} />
    case 'exercise':
      return <ExerciseScreen exercise={place.exercise} stepId={place.stepId} />
    case 'breaths':
      return <BreathsScreen practice={place.practice} stepId={place.stepId} />
    case 'measure':
      return <MeasureScreen />
    case 'answer-sheet':
      return <AnswerSheetScreen />
    case 'official-form':
      return <OfficialFormScreen />
    case 'result':
      return <ResultScreen id={place.id} />
    case 'comparison':
      return <ComparisonScreen />
    case 'support':
      return <SupportScreen part={place.part} />
    case 'support-entry':
      return <SupportEntryScreen kind={place.kind} id={place.id} />
    case 'appointments':
      return <AppointmentsScreen />
    case 'appointment':
      return <AppointmentScreen id={place.id} />
    case 'own-therapy':
      return <OwnTherapyScreen />
    case 'accountability':
      return (
        <AccountabilityScreen
          kind={place.kind}
          besideReview={
            <>
              <MonthBehind />
              <OwnSignsToRead />
            </>
          }
        />
      )
    case 'caseload':
      return <CaseloadScreen />
    case 'what-if':
      return <WhatIfScreen field={place.field} />
    case 'work-adjustments':
      return <AdjustmentsScreen />
    case 'day-sheet':
      return <DaySheetScreen date={place.date} />
    case 'summary':
      return <SummaryScreen />
    case 'questions':
      return <QuestionsScreen />
    case 'settings':
      return <SettingsScreen opens={place.opens} />
    case 'erase':
      return <EraseScreen />
    case 'security':
      return <SecurityScreen />
    case 'transfer':
      return <TransferScreen />
    case 'backups':
      return <BackupScreen restoreForm={(name, onBack) => <RestoreForm name={name} onBack={onBack} />} />
    case 'help':
      return <HelpScreen onClose={goBack} />
    default:
      return unreachable(place)
  }
}

import { Component, type ReactNode } from 'react'
import { FailedState } from '../components/failed-state.tsx'

/**
 * Catches what a screen throws. Nothing about the error is shown or kept, because its text may quote what was
 * written. A class because React has no other way to catch.
 */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <FailedState
        heading="This screen stopped working."
        nextStep="Everything that said Saved is in the vault. Open the screen again; if it stays, close Respite and start it anew."
        actionLabel="Open again"
        onAction={() => this.setState({ hasFailed: false })}
      />
    )
  }
}

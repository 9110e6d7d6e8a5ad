import { Component, type ReactNode } from 'react'
import { Alert } from '../../kit/Alert.tsx'

/** Keeps the record on show when a card asks for something the kit cannot draw. */
export class CardBoundary extends Component<{ children: ReactNode }, { failure: string | null }> {
  override state = { failure: null }

  static getDerivedStateFromError(error: unknown) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.failure === null) return this.props.children
    return (
      <Alert title="This card cannot be drawn here" variant="danger">
        {this.state.failure}
      </Alert>
    )
  }
}

import { Glyph } from './Glyph.tsx'

/** Stands where HubSpot would draw a component that this kit has no twin of. */
export const Missing = ({ name }: { name: string }) => (
  <div className="k-missing" role="note">
    <Glyph name="info" />
    <span>
      <strong>{name}</strong> is drawn by HubSpot only
    </span>
  </div>
)

/** A HubSpot project that cannot be shown, in words for whoever wrote it: what is wrong and what to do. */
export class ProjectError extends Error {
  override name = 'ProjectError'
}

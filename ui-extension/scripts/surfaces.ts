/** Every surface of the HubSpot project: the folder HubSpot asks for, and the entry file without its ending. */
export const surfaces = [
  { folder: 'cards', entry: 'RenewalCard' },
  { folder: 'cards', entry: 'RenewalSidebar' },
  { folder: 'pages', entry: 'RetainPages' },
] as const

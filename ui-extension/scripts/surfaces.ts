/** Every surface of the HubSpot project: the folder HubSpot asks for, and the entry file without its ending. */
export const surfaces = [
  { folder: 'cards', entry: 'RenewalCard' },
  { folder: 'cards', entry: 'RenewalSidebar' },
  { folder: 'settings', entry: 'RetainSettings' },
  { folder: 'cards', entry: 'RenewalDeal' },
  { folder: 'cards', entry: 'RenewalContact' },
  { folder: 'cards', entry: 'RenewalTicket' },
  { folder: 'pages', entry: 'RetainPages' },
] as const

/** How a person's civil status is asked for where a holder knows people by it: an identity provider, not a holder. */
export const franceConnectManifest = {
  kind: 'identity',
  name: 'FranceConnect',
  site: 'https://franceconnect.gouv.fr',
  contract: {
    version: 'v2 (OpenID Connect)',
    source:
      'Paths, claims, scopes and the levels eidas1 to eidas3 from docs.partenaires.franceconnect.gouv.fr, read through ' +
      'public integrations; sources disagree on the production host, so addresses come from discovery and the issuer ' +
      'from the settings.',
    readOn: '2026-11-26',
  },
  /** Names, sex, date and place of birth; nothing by which to write to the person. */
  scope: 'openid identite_pivot',
  /** Levels of assurance, weakest first. */
  levels: ['eidas1', 'eidas2', 'eidas3'],
} as const;

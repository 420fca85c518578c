/** One refresh for two calls, as the guide to sessions draws it. */
export const refreshDiagram = `sequenceDiagram
  participant A as Screen A
  participant B as Screen B
  participant C as Client
  participant S as Service
  A->>C: getAccount()
  C->>S: call, old token
  B->>C: updateAccount()
  C->>S: call, old token
  S-->>C: 401
  C->>S: refresh
  S-->>C: 401
  Note over B,C: waits too
  S-->>C: new tokens
  C->>S: call, new token
  C->>S: call, new token
  S-->>C: 200
  C-->>A: account
  C-->>B: goes on
`

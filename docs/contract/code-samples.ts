/** The call of an operation as code to copy: with the SDK, with curl and with `fetch`. All of it follows from the contract. */
import { sampleCallOf } from './code-samples/calls.ts'
import { curlSample } from './code-samples/curl.ts'
import { fetchSample } from './code-samples/fetch.ts'
import { sdkSample } from './code-samples/sdk.ts'

export interface CodeSample {
  /** What the reader chooses it by. */
  readonly label: string
  /** What its colours go by. */
  readonly lang: 'typescript' | 'shell'
  /** Complete: it runs as it stands against the mocks with the preset `demo`. Ends in a line feed. */
  readonly source: string
}

export interface CodeSamples {
  readonly sdk: CodeSample
  readonly curl: CodeSample
  readonly fetch: CodeSample
}

/** @throws Error if the contract has no such operation. */
export function codeSamplesOf({ operationId }: { readonly operationId: string }): CodeSamples {
  const call = sampleCallOf(operationId)
  return {
    sdk: { label: 'SDK', lang: 'typescript', source: sdkSample(call) },
    curl: { label: 'curl', lang: 'shell', source: curlSample(call) },
    fetch: { label: 'fetch', lang: 'typescript', source: fetchSample(call) },
  }
}

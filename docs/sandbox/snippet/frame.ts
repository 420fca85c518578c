/**
 * Where a snippet runs: a worker in a frame that has no origin. It never has anything of the page: no storage, no cookies,
 * no document, and no network. What goes in and out are the messages of one port.
 *
 * - The frame may run scripts and nothing else, so that its origin is opaque, and with it that of its worker.
 * - Its policy lets in scripts that it makes itself and forbids every connection; a worker made there inherits it.
 * - Removing the frame ends the worker, whatever that is doing.
 */

export interface Frame {
  readonly port: MessagePort
  remove(): void
}

const policyOf = (nonce: string) => `default-src 'none'; script-src 'nonce-${nonce}' blob:; worker-src blob:`

/** Runs in the frame. */
const bootstrap = `onmessage = ({ data: { code, source }, ports: [inside, trouble] }) => {
  try {
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
    worker.onerror = ({ message }) => trouble.postMessage(message)
    worker.postMessage(source, [inside])
  } catch (error) {
    trouble.postMessage(String(error))
  }
}`

/**
 * @param code the script of the worker, complete.
 * @param source is handed to it with the port.
 * @param onTrouble is told if the worker cannot start, or fails by itself.
 */
export function openFrame(code: string, source: string, onTrouble: (message: string) => void): Frame {
  const [toInside, toFrame] = [new MessageChannel(), new MessageChannel()]
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('-')
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.hidden = true
  frame.title = 'The snippet'
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policyOf(nonce)}"><script nonce="${nonce}">${bootstrap}</script>`
  toFrame.port1.onmessage = ({ data }) => onTrouble(String(data).slice(0, 500))
  // An opaque origin cannot be named; that the window is the frame's own, no one can change.
  frame.onload = () => frame.contentWindow?.postMessage({ code, source }, '*', [toInside.port2, toFrame.port2])
  document.body.append(frame)
  return {
    port: toInside.port1,
    remove() {
      toInside.port1.close()
      toFrame.port1.close()
      frame.remove()
    },
  }
}

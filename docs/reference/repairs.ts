/**
 * Mends what Redoc gets wrong for those who hear the page or speak to it: a button that is called `Example` whatever it
 * shows is named after both. It changes no text, and runs whenever Redoc has rendered anew.
 */
{
  const repair = () => {
    for (const button of document.querySelectorAll('#redoc button[aria-label]')) {
      const text = button.textContent.trim()
      const name = button.getAttribute('aria-label') ?? ''
      if (!name.includes(text)) button.setAttribute('aria-label', `${name.replace(/:.*/s, '')}: ${text}`)
    }
  }
  new MutationObserver(repair).observe(document.querySelector('#redoc') ?? document.body, {
    attributeFilter: ['aria-label'],
    characterData: true,
    childList: true,
    subtree: true,
  })
  repair()
}

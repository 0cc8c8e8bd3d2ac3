// Owns the full addresses that paper shows after links (print.css prints them).

/** Writes each link's full address where print.css finds it. */
export function startAddresses() {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".prose a[href], .printed a[href]"))) {
    if (!link.getAttribute("href")?.startsWith("#")) link.dataset.address = link.href;
  }
}

// Owns the colour choice before the page is painted; does not draw the switch (see scheme.js).
(function () {
  try {
    var chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch (error) {
    // Storage is switched off: the system's setting holds.
  }
})();

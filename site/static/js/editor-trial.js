// A page that has just been saved for the first time has a form that can be tried.

const NUMBER = /\/pages\/(\d+)\//;

document.addEventListener("w-autosave:success", () => {
  const link = document.querySelector("[data-parvis-trial][hidden]");
  const [, page] = NUMBER.exec(window.location.pathname) ?? [];
  if (!link || !page) return;
  link.href = link.getAttribute("href").replace("/0/", `/${page}/`);
  for (const each of link.parentElement.children) each.hidden = each.matches("[data-parvis-untried]");
});

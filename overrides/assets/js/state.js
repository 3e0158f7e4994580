// What a reader has chosen, in the address: `#compare=a,b&from=c`. Ordinary anchors such as `#limits` are left alone.

function parts() {
  return location.hash.slice(1).split("&").filter((part) => part.includes("="));
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not ours, but to be named as it stands
  }
}

export const keys = () => parts().map((part) => part.split("=", 1)[0]);

export function read(key) {
  const part = parts().find((one) => one.startsWith(`${key}=`)) ?? "";
  const values = part.slice(key.length + 1).split(",").map((value) => decoded(value).trim());
  return [...new Set(values.filter(Boolean))];
}

export function write(key, values) {
  const others = parts().filter((part) => !part.startsWith(`${key}=`));
  const own = values.length ? [`${key}=${values.map(encodeURIComponent).join(",")}`] : [];
  if (!own.length && others.length === parts().length) return; // nothing of it is there, perhaps an ordinary anchor
  const hash = [...others, ...own].join("&");
  history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search);
}

// A link that was pasted, or an anchor that was followed: only the former is for us.
export function onChange(listen) {
  addEventListener("hashchange", () => parts().length && listen());
}

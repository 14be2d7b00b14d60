"""Texts as LaTeX prints them: as on the page, in UTF-8, which biber and every recent TeX read."""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from confcli.model.patterns import Pattern
from confcli.model.safety import safe, web_safe

#: What TeX reads as a command, and what prints it. Braces have names: BibTeX counts all others.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
#: Signs that TeX draws as one, such as two hyphens as a dash, are kept apart.
_LIGATURE = Pattern(r"(?<=([-`'<>,]))(?=\1)|(?<=[?!])(?=`)")
#: The commands of formulas that are kept: none of them reads a file, or runs anything.
_MATHS = frozenset(
    """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi
    rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi
    Omega ell infty times cdot to rightarrow leftarrow leftrightarrow Rightarrow mapsto sim approx
    equiv neq ne le leq ge geq ll gg in subset cup cap pm mp circ star ast bullet perp parallel
    dots ldots cdots prime partial nabla sqrt frac sum prod int log ln exp min max arg sup inf
    mathcal mathbb mathbf mathrm mathsf mathit mathtt mathfrak boldsymbol bm text textbf textit
    textrm texttt textsc operatorname hat tilde bar vec dot widehat widetilde overline underline
    left right big Big langle rangle lfloor rfloor lceil rceil
    """.split()
)
#: A formula as pandoc finds one: $5 and $6 are prices.
_FORMULA = Pattern(r"(?<![\\$])\$(?=[^\s$])([^$]*[^\s$\\])\$(?![\d$])")
_COMMAND = Pattern(r"\\([A-Za-z]+|.)", "s")
#: The parts of words with a hyphen or a slash, and what of them is no punctuation.
_PART = Pattern(r"[^\s\-–—/]+")
_CORE = Pattern(r"[^\W_](?:.*[^\W_])?", "s")
#: After these a word has a capital in any title.
_ENDS = tuple(':.?!–—“"')
#: Words of a title that have no capital where others have one; shorter ones are not looked at.
_LOWER = frozenset("with from into over under between through without using towards than".split())
_SHORT = 3
#: Names that are often in titles, which say nothing by their capitals where all words have one.
_NAMES = frozenset(
    """
    Bayes Bayesian Gauss Gaussian Markov Markovian Monte Carlo Hilbert Hessian Euclidean
    Riemannian Wasserstein Sinkhorn Fourier Laplace Laplacian Lipschitz Newton Nash Bellman
    Boltzmann Shapley Thompson Stein Poisson Dirichlet Bernoulli Kalman Langevin Nesterov Pareto
    Schrödinger Hamiltonian Lagrangian Koopman Turing Bregman Frank Wolfe Rademacher Lyapunov Python
    Linux Rust Java Wikipedia Internet English German French Spanish Chinese Japanese Arabic Indian
    African European American
    """.split()
)


def escaped(text: str) -> str:
    """A text on one line that prints as it is; formulas stay formulas."""
    return "".join(written(_plain(text), _escape))


def title(text: str) -> str:
    """A title whose capitals, and formulas, stay where a bibliography prints small letters."""
    plain = _plain(text)
    names = _names(plain)

    def kept(part: re.Match[str]) -> str:
        core = _CORE.search(part[0])
        if core is None or core[0] not in names:
            return _escape(part[0])
        before, after = part[0][: core.start()], part[0][core.end() :]
        return f"{_escape(before)}{{{_escape(core[0])}}}{_escape(after)}"

    def write(text: str) -> str:
        return _apart(_PART.sub(kept, text))

    return "".join(written(plain, write, lambda formula: f"{{{formula}}}"))


def address(url: str) -> str:
    """A web address, which is printed as it is; what would end a field is encoded."""
    return "".join(f"%{ord(sign):02X}" if sign in '{}\\"<>^`|' else sign for sign in web_safe(url))


def _plain(text: str) -> str:
    """A text on one line, without controls and what is not seen."""
    return " ".join(safe(text, " ").split())


def written(
    text: str, write: Callable[[str], str], keep: Callable[[str], str] = str
) -> Iterator[str]:
    """Yield the parts of a text as they are to be written: formulas, and all else."""
    end = 0
    for found in _FORMULA.finditer(text):
        if _is_formula(found[1]):
            yield write(text[end : found.start()])
            yield keep(found[0])
            end = found.end()
    yield write(text[end:])


def _is_formula(text: str) -> bool:
    """Whether a text consists of signs and known commands, with braces that match."""
    if not all(name in _MATHS or name in (",", ";", "!") for name in _COMMAND.findall(text)):
        return False
    rest = _COMMAND.sub("", text)
    if any(sign in rest for sign in "%#&~") or (" " in text and not set("\\_^=") & set(text)):
        return False
    depths = [*accumulate((sign == "{") - (sign == "}") for sign in rest)]
    return min(depths, default=0) >= 0 and depths[-1:] in ([], [0])


def _escape(text: str) -> str:
    return _apart(text.translate(_SPECIAL))


def _apart(text: str) -> str:
    return _LIGATURE.sub("{}", text)


def _names(title: str) -> set[str]:
    """The words of a title that have capitals wherever they stand."""
    names, others = set[str](), list[str]()
    begins = True
    for word in title.split():
        for core in (found[0] for part in _PART.findall(word) if (found := _CORE.search(part))):
            if _is_name(core):
                names.add(core)
            elif not begins:
                others.append(core)
        begins = word.endswith(_ENDS)
    capital = {word for word in others if word[0].isupper()}
    telling = [word for word in others if len(word) > _SHORT and word not in _LOWER]
    all_have = 2 * sum(word in capital for word in telling) > len(telling)
    return names if all_have else names | capital


def _is_name(word: str) -> bool:
    """Whether a word has a capital within, is a name by itself, or is a single letter but A."""
    is_letter = len(word) == 1 and word.isupper() and word != "A"
    return is_letter or any(map(str.isupper, word[1:])) or word in _NAMES

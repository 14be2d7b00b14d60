"""The scripts that let a shell ask confcli what completes a line, and where each goes.

They pass the line as Typer's scripts do. Answers come one a line: ``plain``, a word and what it
means, or ``file`` for any file name.
"""

from typing import NamedTuple


class Script(NamedTuple):
    """A script for a shell, and how a user makes the shell read it."""

    text: str
    where: str


_BASH = r"""_confcli_completion() {
    local IFS=$'\n' kind word
    COMPREPLY=()
    while IFS=$'\t' read -r kind word; do
        case $kind in
            plain) COMPREPLY+=("$word") ;;
            file) compopt -o default 2>/dev/null ;;
        esac
    done < <(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" COMP_TYPE="$COMP_TYPE" \
        _CONFCLI_COMPLETE=complete_bash "$1" 2>/dev/null)
}
complete -o nosort -F _confcli_completion confcli 2>/dev/null ||
    complete -F _confcli_completion confcli
"""

_ZSH = r"""#compdef confcli
_confcli_completion() {
    local -a words_only described
    local line kind word meaning
    for line in "${(@f)$(env _TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" \
            _CONFCLI_COMPLETE=complete_zsh "${words[1]}" 2>/dev/null)}"; do
        IFS=$'\t' read -r kind word meaning <<< "$line"
        case $kind in
            plain)
                if [[ -n $meaning ]]; then
                    described+=("${word//:/\\:}:$meaning")
                else
                    words_only+=("$word")
                fi ;;
            file) _files ;;
        esac
    done
    (( $#described )) && _describe -V confcli described -U
    (( $#words_only )) && compadd -U -V confcli -a words_only
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _confcli_completion "$@"
else
    compdef _confcli_completion confcli
fi
"""

_FISH = r"""function _confcli_completion
    set -l answer (env _CONFCLI_COMPLETE=complete_fish \
        _TYPER_COMPLETE_ARGS=(commandline --cut-at-cursor --current-process | string collect) \
        confcli 2>/dev/null)
    for line in $answer
        set -l parts (string split --max 1 \t -- $line)
        if test "$parts[1]" = file
            __fish_complete_path (commandline --current-token)
        else
            echo $parts[2]
        end
    end
end
complete --command confcli --no-files --keep-order --arguments "(_confcli_completion)"
"""

_POWERSHELL = r"""Register-ArgumentCompleter -Native -CommandName confcli -ScriptBlock {
    param($word, $line, $position)
    $Env:_CONFCLI_COMPLETE = "complete_powershell"
    $Env:_TYPER_COMPLETE_ARGS = $line.ToString()
    $Env:_TYPER_COMPLETE_WORD_TO_COMPLETE = $word
    confcli | ForEach-Object {
        $kind, $text, $meaning = $_ -split "`t"
        if ($kind -eq "plain") {
            if (-not $meaning) { $meaning = $text }
            [System.Management.Automation.CompletionResult]::new(
                $text, $text, "ParameterValue", $meaning)
        }
    }
    Remove-Item Env:_CONFCLI_COMPLETE, Env:_TYPER_COMPLETE_ARGS
    Remove-Item Env:_TYPER_COMPLETE_WORD_TO_COMPLETE -ErrorAction SilentlyContinue
}
"""

SCRIPTS = {
    "bash": Script(_BASH, 'add this line to ~/.bashrc: eval "$(confcli completion bash)"'),
    "zsh": Script(
        _ZSH, "add this line to ~/.zshrc, after compinit: source <(confcli completion zsh)"
    ),
    "fish": Script(
        _FISH, "save it: confcli completion fish > ~/.config/fish/completions/confcli.fish"
    ),
    "powershell": Script(
        _POWERSHELL,
        "add this line to $PROFILE: confcli completion powershell | Out-String | Invoke-Expression",
    ),
}
